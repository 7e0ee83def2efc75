import { expect, it } from "vitest";
import { type Column, type FileContext, steady } from "./column";
import { type PartWriter, recordText } from "./record-text";

type Row = { about: object; id: number; state: string };

const write: PartWriter = (values) => values.map(({ key, cell }) => `${key}=${cell}`).join(",");
const standsFor = ({ about }: Row) => about;

function context(asOf: string, name: string): FileContext {
  return {
    asOf,
    basis: { kind: "live" },
    plan: { citation: "", number: 1 },
    ministries: new Map([[1, { slug: "digital", name }]]),
    samples: false,
  };
}

function column(key: string, value: Column<Row>["value"]): Column<Row> {
  return { key, label: key, type: "text", description: key, origin: "plan", value };
}

it("writes every value, and what is steady once", () => {
  let asked = 0;
  const columns = [
    ...steady<Row>("plan", [
      column("id", ({ id }) => {
        asked += 1;
        return id;
      }),
      column("name", (_, { ministries }) => ministries.get(1)?.name ?? null),
    ]),
    column("state", ({ state }) => state),
    ...steady<Row>("file", [column("asOf", (_, { asOf }) => asOf)]),
  ];
  const [a, b] = [{}, {}];
  const first = recordText(columns, context("2024-03-31", "デジタル庁"), write, standsFor);
  expect(first({ about: a, id: 1, state: "x" })).toBe("id=1,name=デジタル庁,state=x,asOf=2024-03-31");
  expect(first({ about: b, id: 2, state: "y" })).toBe("id=2,name=デジタル庁,state=y,asOf=2024-03-31");
  const later = recordText(columns, context("2024-04-01", "デジタル庁"), write, standsFor);
  expect(later({ about: a, id: 1, state: "z" })).toBe("id=1,name=デジタル庁,state=z,asOf=2024-04-01");
  expect(asked).toBe(2);
  const renamed = recordText(columns, context("2024-04-01", "新しい庁"), write, standsFor);
  expect(renamed({ about: a, id: 1, state: "z" })).toBe("id=1,name=新しい庁,state=z,asOf=2024-04-01");
  const plain = recordText(columns, context("2024-04-01", "デジタル庁"), write);
  expect(plain({ about: a, id: 3, state: "z" })).toBe("id=3,name=デジタル庁,state=z,asOf=2024-04-01");
});
