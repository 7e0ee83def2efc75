import { expect, it } from "vitest";
import { providerPerson } from "./oidc-claims";

const ISSUER = "https://idp.example.go.jp/realms/gov";
const CLAIMS = { iss: ISSUER, sub: "u-1", email: "Tanaka@Example.go.jp", email_verified: true };

it("reads who signed in, with the address as accounts have it", () => {
  const person = { issuer: ISSUER, subject: "u-1", email: "tanaka@example.go.jp" };
  expect(providerPerson(CLAIMS, ISSUER)).toEqual(person);
  expect(providerPerson({ ...CLAIMS, iss: `${ISSUER}/` }, ISSUER)).toEqual(person);
  expect(providerPerson(CLAIMS, `${ISSUER}/`)).toEqual(person);
});

it.each([
  ["no address", { email: undefined }],
  ["an address nobody vouches for", { email_verified: false }],
  ["no word on it", { email_verified: undefined }],
  ["a text for true", { email_verified: "true" }],
  ["a number for true", { email_verified: 1 }],
  ["a list", { email: ["tanaka@example.go.jp"] }],
  ["an address that is none", { email: "tanaka" }],
  ["an empty address", { email: "" }],
  ["full-width letters that would fold to another's", { email: "\uFF54anaka@example.go.jp" }],
  ["a look-alike sign that would fold to a letter", { email: "tana\u212Aa@example.go.jp" }],
])("takes no e-mail from %s", (_case, claims) => {
  expect(providerPerson({ ...CLAIMS, ...claims }, ISSUER)).toMatchObject({ subject: "u-1", email: null });
});

it.each([
  ["another issuer", { iss: "https://idp.example.go.jp/realms/other" }],
  ["an issuer whose address begins alike", { iss: `${ISSUER}.evil.example` }],
  ["no issuer", { iss: undefined }],
  ["no subject", { sub: undefined }],
  ["an empty subject", { sub: "" }],
  ["a subject that is no text", { sub: 1 }],
  ["a subject longer than the standard allows", { sub: "x".repeat(256) }],
  ["a subject that no database can carry", { sub: "u\0" }],
])("knows nobody by %s", (_case, claims) => {
  expect(providerPerson({ ...CLAIMS, ...claims }, ISSUER)).toBeNull();
});
