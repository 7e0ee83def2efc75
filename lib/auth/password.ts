import { type Algorithm, hash, verify } from "@node-rs/argon2";

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** The rule as the form states it. */
export const PASSWORD_HINT = `${PASSWORD_MIN}文字以上${PASSWORD_MAX}文字以内。長く、ほかで使っていないものにしてください。`;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/**
 * The form in which a password is hashed and compared. NFKC, because the same keys give full-width
 * or half-width letters, and composed or decomposed kana, depending on the input method
 * (NIST SP 800-63B asks for NFKC or NFKD). Nothing is trimmed.
 */
function normalised(password: string): string {
  return password.normalize("NFKC");
}

/** Why a password can't be accepted, as a Japanese sentence; null: it can. */
export function passwordProblem(password: string): string | null {
  if (/\0/.test(password)) return "パスワードに使用できない文字(NUL)が含まれています。";
  if (/\p{Surrogate}/u.test(password)) return "パスワードに壊れた文字が含まれています。";
  const length = [...normalised(password)].length;
  if (length < PASSWORD_MIN) return `パスワードは${PASSWORD_MIN}文字以上にしてください。`;
  if (length > PASSWORD_MAX) return `パスワードは${PASSWORD_MAX}文字以内にしてください。`;
  return null;
}

/** A PHC string for the database. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), PARAMETERS);
}

/** Compared when there is nothing to compare with; nobody knows the password it was made of. */
let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (unknown address, disabled person) it
 * does the same work and says no, so that the time of an answer tells nothing.
 */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  if (passwordProblem(password) !== null) return false;
  decoy ??= hashPassword(crypto.randomUUID());
  // Awaited in either case: the very first attempt must not differ either.
  const fallback = await decoy;
  const matches = await verify(hashed ?? fallback, normalised(password));
  return matches && hashed !== null;
}
