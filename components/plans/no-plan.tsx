import { EmptyState } from "@/components/ui/empty-state";

/** In place of a page whose plan was not imported yet. */
export function NoPlan({ name }: { name: string }) {
  return (
    <EmptyState title={`${name}はまだ取り込まれていません`}>
      <p>
        文書の取込みが終わると、ここに表示されます。管理者は、サーバーで
        <code className="mx-1 whitespace-nowrap">npm run db:import</code>
        を実行してください。
      </p>
    </EmptyState>
  );
}
