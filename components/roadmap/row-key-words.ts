/** The keys of the roadmap's rows (row-keys.tsx) as help shows them: keys, effect. */
export const ROW_KEY_WORDS = [
  ["↓ または j", "次の行"],
  ["↑ または k", "前の行"],
  ["Home、End", "最初の行、最後の行"],
  ["Enter", "工程を開く、まとまりを開閉する"],
  ["→、←", "まとまりを開く、閉じる"],
  ["l(小文字)", "次の遅延"],
  ["Shift + l", "前の遅延"],
] as const;
