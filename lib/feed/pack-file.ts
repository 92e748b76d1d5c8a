/** The file of a pack, against what the manifest promises of it. */
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { sha256Hex } from './digest.ts';
import type { FeedPack } from './feed-file.ts';

/**
 * Checks a file as it travelled (gzip), before it is unpacked.
 *
 * @returns `wrong-bytes` unless length and SHA-256 are those of the manifest
 */
export async function checkPackFile(
  bytes: Uint8Array<ArrayBuffer>,
  { file, length, sha256 }: FeedPack,
): Promise<Outcome<undefined>> {
  if (bytes.length !== length) {
    return trouble('wrong-bytes', `${file}: ${bytes.length} bytes, not ${length}`);
  }
  if ((await sha256Hex(bytes)) !== sha256) {
    return trouble('wrong-bytes', `${file}: other contents (SHA-256) than the feed promised`);
  }
  return done(undefined);
}
