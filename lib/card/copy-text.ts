import { failure, type Result, success } from '#lib/messages/result.ts';

/**
 * Puts text on the clipboard; to be called while a reader's press is handled. Fails where the browser or the page's
 * policy refuses, and on pages without a secure connection, which have no clipboard.
 */
export async function copyText(text: string): Promise<Result<null>> {
  try {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) return failure('browser', 'no clipboard on this page');
    await clipboard.writeText(text);
    return success(null);
  } catch (error) {
    return failure('browser', String(error));
  }
}
