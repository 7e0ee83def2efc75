/**
 * The text fields of a form. React's own fields (`$ACTION_…`) are left out; of a field given
 * several times all values are kept, in an array; files are refused by the schema, being no text.
 */
export function formFields(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const [value, ...more] = form.getAll(name);
    if (value !== undefined) fields[name] = more.length > 0 ? [value, ...more] : value;
  }
  return fields;
}

/** No field takes more; what is too long for its field must come back whole all the same. */
const LONGEST = 200_000;

/** The named fields' texts as typed, to be put back into the form; several of one name joined by commas. */
export function echoedFields(form: FormData, names: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts.join(",").slice(0, LONGEST);
  }
  return values;
}
