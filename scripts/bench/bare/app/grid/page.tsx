import { connection } from "next/server";

/** 717 × 22 texts, as many as the whole roadmap has, from memory. */
const ROWS = Array.from({ length: 717 }, (_, row) =>
  Array.from({ length: 22 }, (_, column) => ({
    key: `${row}-${column}`,
    text: column < 2 ? `行${row}の列${column}` : (row * 7 + column) % 3 === 0 ? "■" : "",
  })),
);

/** Rendered per request by the framework alone. */
export default async function Grid() {
  await connection();
  return (
    <table>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row[0]?.key}>
            {row.map(({ key, text }) => (
              <td key={key}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
