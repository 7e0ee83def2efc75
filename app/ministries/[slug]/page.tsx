import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ConversationSection } from "@/components/comments/conversation-section";
import { DeskSection } from "@/components/desk/desk-section";
import { MinistryContent, MinistryFoot } from "@/components/ministries/ministry-content";
import { MinistryHead } from "@/components/ministries/ministry-head";
import { Prepared } from "@/components/prepared/prepared";
import { ReviewSection } from "@/components/reviews/review-section";
import { TextLink } from "@/components/ui/text-link";
import { canAnswerByFile } from "@/lib/answer-forms/policy";
import { getViewer } from "@/lib/auth/get-viewer";
import { addressOf, asOfText } from "@/lib/request/address";
import { pathPart } from "@/lib/request/path-part";
import { asOfOf, givenTexts, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import {
  passReviewsAction,
  requireReviewAction,
  returnReviewAction,
  takeBackReviewAction,
} from "@/lib/reviews/actions";
import { loadDesk } from "./load-desk";
import { loadMinistry } from "./load-ministry";
import { loadReviews } from "./load-reviews";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const asOf = asOfOf(input, day);
  const loaded = await loadMinistry((await params).slug, asOf);
  const [problem] = readQuery(input, {}, day).problems;
  return loaded && { ...loaded, asOf, asOfText: asOfText(asOf, day), today: day, problem: problem?.message };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  return loaded ? { title: loaded.name } : {};
}

export default async function MinistryPage(props: Props) {
  const [{ slug }, input] = await Promise.all([props.params, props.searchParams]);
  const { desk: queue, for: whose } = givenTexts(input, ["desk", "for"]);
  const day = asOfOf(input, today());
  // At once: each begins with what the others have asked for already.
  const [viewer, loaded, desk, reviews] = await Promise.all([
    getViewer(),
    load(props),
    loadDesk(slug, day, queue, whose),
    loadReviews(slug, day),
  ]);
  if (!loaded) return leadToExact(props);
  const { id, conversation, problem, ...shown } = loaded;
  const { name, basis, asOf, asOfText: linked } = shown;
  return (
    <>
      <Prepared view={MinistryHead} props={{ name, basis, asOf, asOfText: linked, problem }} />
      {reviews ? (
        <div className="mb-10 not-has-[h2]:hidden">
          <ReviewSection
            reviews={reviews}
            ministry={{ slug: shown.slug, name }}
            actions={{
              pass: passReviewsAction,
              giveBack: returnReviewAction,
              takeBack: takeBackReviewAction,
            }}
            require={requireReviewAction}
          />
        </div>
      ) : null}
      {desk ? (
        <div className="mb-10">
          <DeskSection {...desk} ministry={{ slug: shown.slug, name }} today={asOf} />
        </div>
      ) : null}
      {asOf === today() && canAnswerByFile(viewer, id) ? (
        <p className="mb-10">
          <TextLink href={`/ministries/${shown.slug}/upload`}>
            Excelで報告(回答様式のダウンロードと取込み)
          </TextLink>
        </p>
      ) : null}
      <Prepared view={MinistryContent} props={shown} />
      <ConversationSection conversation={conversation} input={input} asOf={shown.asOfText} />
      <Prepared view={MinistryFoot} props={footOf(loaded)} />
    </>
  );
}

function footOf({ roadmap, basis, asOf }: NonNullable<Awaited<ReturnType<typeof load>>>) {
  const legend = basis.kind !== "none" && roadmap !== null && roadmap.tasks.count.lead > 0;
  return { plan: roadmap?.plan ?? null, legend, basis, asOf };
}

/** A short name in capitals or 全角 leads to its page. */
async function leadToExact({ params, searchParams }: Props): Promise<never> {
  const [{ slug }, input] = await Promise.all([params, searchParams]);
  const exact = pathPart(slug).normalize("NFKC").toLowerCase();
  if (exact === slug || !(await loadMinistry(exact, today()))) notFound();
  permanentRedirect(addressOf(`/ministries/${exact}`, givenTexts(input, ["asOf"])));
}
