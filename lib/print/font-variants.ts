import type { Font } from "fontkit";

type Selector = {
  varSelector: number;
  nonDefaultUVS: ArrayLike<{ unicodeValue: number; glyphID: number }> | null;
};

/** What fontkit keeps of a font's table of characters. */
type Characters = {
  uvs: { varSelectors: { toArray: () => Selector[] } } | null;
  getVariationSelector: (character: number, selector: number) => number;
};

/**
 * Makes fontkit find the form of a character that a variation selector asks for (葛 and 葛󠄀 are two names). Where a
 * font has default forms for a selector too, fontkit 2.0.4 looks among those alone, and finds no other.
 */
export function correctVariants(font: Font): void {
  const characters: Characters | undefined = Reflect.get(font, "_cmapProcessor");
  if (!characters?.uvs) return;
  const forms = new Map<string, number>();
  for (const { varSelector, nonDefaultUVS } of characters.uvs.varSelectors.toArray()) {
    for (const { unicodeValue, glyphID } of Array.from(nonDefaultUVS ?? [])) {
      forms.set(`${unicodeValue} ${varSelector}`, glyphID);
    }
  }
  // 0: the character's own form.
  characters.getVariationSelector = (character, selector) => forms.get(`${character} ${selector}`) ?? 0;
}
