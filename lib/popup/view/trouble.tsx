import type { JSX } from 'preact';
import type { Failure } from '#lib/messages/result.ts';
import { TROUBLE } from '#lib/popup/words.ts';

/** What went wrong, read out as it happens. The region is always there, because only its changes are announced. */
export function Trouble({ trouble }: { readonly trouble: Failure | undefined }): JSX.Element {
  return (
    <p class="trouble" role="alert">
      {trouble === undefined ? '' : TROUBLE[trouble.why]}
    </p>
  );
}
