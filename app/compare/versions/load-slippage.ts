import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { asOfOf, givenTexts, type QueryInput, readQuery } from "@/lib/request/query-string";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";
import { countSlippages, type Slippage } from "@/lib/versions/slippage";
import { slippagePageFields } from "@/lib/versions/slippage-filter";
import { readSlippage, selectSlippages } from "@/lib/versions/slippage-queries";

export const SLIPPAGE_QUERY_FIELDS = ["asOf", ...Object.keys(slippagePageFields)];

const PAGE_SIZE = 100;

/** Everything the comparison of two versions of the roadmap shows. */
export async function loadSlippage(input: QueryInput, today: DateString) {
  const given = givenTexts(input, SLIPPAGE_QUERY_FIELDS);
  const read = readQuery(input, slippagePageFields, today);
  const [unknown, { versions, compared, problem }, ministries] = await Promise.all([
    ministryProblem(given.ministry),
    readSlippage(read.values?.asOf ?? asOfOf(input, today), read.values ?? {}),
    listMinistries(),
  ]);
  const { values, problems } = withProblems(read, [unknown, problem]);
  const page = {
    versions: versions.map(({ number, dated }) => ({ number, dated })),
    later: compared?.later ?? null,
    older: compared?.older ?? null,
    problems,
  };
  if (!values || !compared) return { ...page, ministries: [], result: null };
  const names = new Map(ministries.map(({ id, name }) => [id, name]));
  const listed = selectSlippages(compared.all, values, ministries);
  const pageCount = Math.max(1, Math.ceil(listed.length / PAGE_SIZE));
  const shown = listed.slice((Math.min(values.page, pageCount) - 1) * PAGE_SIZE).slice(0, PAGE_SIZE);
  const led = ministries.filter(({ id }) =>
    compared.all.some(({ before, after }) => (after ?? before)?.leads.includes(id)),
  );
  return {
    ...page,
    ministries: led.map(({ slug, name }) => ({ slug, name })),
    result: {
      counts: countSlippages(selectSlippages(compared.all, { ministry: values.ministry }, ministries)),
      byMinistry: led.map(({ slug, name }) => ({
        ...{ slug, name },
        counts: countSlippages(selectSlippages(compared.all, { ministry: slug }, ministries)),
      })),
      listed: listed.length,
      pageCount,
      page: Math.min(values.page, pageCount),
      rows: shown.map((entry) => rowOf(entry, names)),
    },
  };
}

function rowOf({ change, moved, before, after }: Slippage, names: ReadonlyMap<number, string>) {
  return {
    ...{ change, moved },
    code: after?.code ?? null,
    previousCode: before?.code ?? null,
    title: (after ?? before)?.title ?? "",
    initiative: (after ?? before)?.initiative ?? "",
    leads: ((after ?? before)?.leads ?? []).flatMap((id) => names.get(id) ?? []),
    previousEnd: before?.last ?? null,
    end: after?.last ?? null,
  };
}
