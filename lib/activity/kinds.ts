/** What acts are about; a filter may ask for a whole group. */
export const ACTIVITY_GROUPS = {
  reports: "工程の報告",
  measures: "施策とKPI",
  comments: "コメント",
  plans: "計画とサンプル",
  accounts: "利用者とログイン",
} as const;
export type ActivityGroup = keyof typeof ACTIVITY_GROUPS;

type Words = {
  /** What was done, as a predicate without its object: 「報告を提出」. */
  label: string;
  group: ActivityGroup;
  /** `everyone` signed in, the acting ministry's own 担当者 and とりまとめ, or those who may read the audit log. */
  audience: "everyone" | "ministry" | "audit";
};

const report = (label: string): Words => ({ label, group: "reports", audience: "everyone" });
/** Of what is not submitted yet. */
const review = (label: string): Words => ({ label, group: "reports", audience: "ministry" });
const measure = (label: string): Words => ({ label, group: "measures", audience: "everyone" });
const comment = (label: string): Words => ({ label, group: "comments", audience: "everyone" });
const plan = (label: string): Words => ({ label, group: "plans", audience: "everyone" });
const account = (label: string): Words => ({ label, group: "accounts", audience: "audit" });

/** Every act that leaves a row of 履歴, by its kind: kinds.test.ts finds one that is missing here. */
export const ACTIVITY_KINDS: Readonly<Record<string, Words>> = {
  submitReport: report("報告を提出"),
  withdrawReport: report("報告を取下げ"),
  stateSchedule: report("予定時期を申告"),
  withdrawSchedule: report("示した時期を取消し"),
  assignPart: report("担当者を割り当て"),
  sendForReview: review("報告を部内確認へ回付"),
  takeBackReview: review("部内確認から取戻し"),
  returnReview: review("部内確認で差戻し"),
  passReview: report("部内確認を経て報告を提出"),
  requireReview: report("部内確認の要否を変更"),
  saveContact: report("担当課と連絡先を変更"),

  settleMark: measure("要確認の印を判断"),
  createIndicator: measure("KPIの指標を登録"),
  changeIndicator: measure("KPIの指標の定義を変更"),
  retireIndicator: measure("KPIの指標を廃止"),
  recordIndicatorValue: measure("KPIの値を記録"),
  withdrawIndicatorValue: measure("KPIの値を取消し"),
  submitKpiReport: measure("KPIの状況を提出"),
  withdrawKpiReport: measure("KPIの状況の報告を取下げ"),

  postComment: comment("コメントを投稿"),
  editComment: comment("コメントを編集"),
  deleteComment: comment("コメントを削除"),
  resolveThread: comment("スレッドを解決"),
  reopenThread: comment("スレッドを再開"),

  importPlan: plan("計画を取込み"),
  correctSuccession: plan("版の対応を修正"),
  rematchVersion: plan("版の対応を作り直し"),
  approvePlan: plan("計画の版を承認"),
  discardPlan: plan("計画の版の下書きを破棄"),
  makeSamples: plan("サンプルデータ(架空)を作成"),
  removeSamples: plan("サンプルデータ(架空)を削除"),

  signIn: account("ログイン"),
  signOut: account("ログアウト"),
  bindIdentity: account("組織のアカウントを結び付け"),
  changePassword: account("パスワードを変更"),
  chooseMail: account("メールでの通知を選択"),
  resendMail: account("送れなかったメールを再送"),
  prepareFiles: account("印刷用ファイルの作成を開始"),
  cancelFiles: account("印刷用ファイルの作成を取消し"),
  deleteFiles: account("作成済みの印刷用ファイルを削除"),
  chooseActing: account("操作する所属を切替え"),
  revokeSessions: account("ほかのログインを終了"),
  createPerson: account("利用者を登録"),
  ensureDemoAccounts: account("デモの利用者を用意"),
};

/** The kinds of a group, or for an audience. */
export function kindsOf(which: Pick<Words, "group"> | Pick<Words, "audience">): string[] {
  return Object.entries(ACTIVITY_KINDS)
    .filter(([, words]) =>
      "group" in which ? words.group === which.group : words.audience === which.audience,
    )
    .map(([kind]) => kind);
}

export function isActivityGroup(text: string): text is ActivityGroup {
  return Object.hasOwn(ACTIVITY_GROUPS, text);
}
