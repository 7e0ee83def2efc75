/** The first stop of the keyboard on every page: past the header, to the text. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-2 left-2 z-50 -translate-y-24 rounded-4 bg-white px-4 py-3 focus:translate-y-0 print:hidden"
    >
      本文へ移動
    </a>
  );
}
