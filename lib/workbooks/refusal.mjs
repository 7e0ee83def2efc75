/** A file that is not read; the message says why, in Japanese, to whoever handed it in. */
export class Refusal extends Error {
  /** @override */
  name = "Refusal";
}
