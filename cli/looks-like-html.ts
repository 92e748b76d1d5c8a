/** UTF-16 code units looked at: whatever stands before the first tag of a page is shorter. */
const HEAD = 4096;

/**
 * True if a text begins as an HTML document does: after a byte order mark, white space, an XML declaration and
 * comments comes the doctype or `<html`. Linear: each step goes on where the one before ended.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, HEAD);
  let at = afterSpace(head, 0);
  if (head.startsWith('<?xml', at)) {
    const end = head.indexOf('>', at);
    if (end === -1) return false;
    at = afterSpace(head, end + 1);
  }
  while (head.startsWith('<!--', at)) {
    const end = head.indexOf('-->', at + 4);
    if (end === -1) return false;
    at = afterSpace(head, end + 3);
  }
  return FIRST_TAG.test(head.slice(at));
}

const FIRST_TAG = /^<(?:!doctype\s+html|html)\b/iu;

/** Where the white space from `from` on ends; a byte order mark counts as white space. */
function afterSpace(text: string, from: number): number {
  const space = /\s*/uy;
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}
