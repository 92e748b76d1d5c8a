/** Languages by their English names, because the sentences around them are English. */
const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** "fr" → "French"; a tag that means no language is answered as it is. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
