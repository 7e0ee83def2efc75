import { MARKS } from "./measure-words";

/** 凡例 of the marks of articles, and how they were read. */
export function MarkLegend() {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {Object.values(MARKS).map(({ sign, meaning, short }) => (
        <li key={sign}>
          {sign}({short}): 官民データ活用推進基本法 第3章の条に{meaning}。進捗の評価ではありません。
        </li>
      ))}
      <li>
        条の印は、原文のセルの位置と見出しからの推定です。位置を決められない印は「要確認」とし、条の件数に含めません。事務局が条に割り当てた印は、そのことを示したうえで、その条の件数に含めます。無効とした印は数えません。
      </li>
      <li>手引: 都道府県・市町村に取組を求める施策に付く印です。</li>
      <li>府省庁の◎は主担当、「連携」は連携する府省庁です。</li>
      <li>
        KPIの「記載なし」は原文の欄が空のもの、「未設定」は原文に「未設定」とあるものです。いずれも0ではありません。
      </li>
    </ul>
  );
}
