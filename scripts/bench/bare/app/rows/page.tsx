import { connection } from "next/server";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

type Row = { code: string; title: string; ministries_text: string; page: number; line: number };

/** 100 rows by one query, rendered per request by the framework alone. */
export default async function Rows() {
  await connection();
  const { rows } = await pool.query<Row>(
    "select code, title, ministries_text, page, line from task order by version_id, position limit 100",
  );
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th>{row.code}</th>
            <td>{row.title}</td>
            <td>{row.ministries_text}</td>
            <td>{row.page}</td>
            <td>{row.line}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
