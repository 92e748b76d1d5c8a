/** True if a text begins as an HTML document does. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html)\b/iu.test(
    text.slice(0, 4096),
  );
}
