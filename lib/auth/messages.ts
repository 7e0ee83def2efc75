/** Words of the sign-in page that stand in more than one place. */

export const WRONG_CREDENTIALS = "メールアドレスまたはパスワードが違います";

export const TOO_MANY_ATTEMPTS = "試行回数が上限に達しました。15分ほど待ってから、もう一度お試しください。";
