import type { JSX } from 'preact';
import type { PopupActions } from '#lib/popup/actions.ts';
import type { Address } from '#lib/popup/address.ts';
import type { PageReport } from '#lib/popup/report.ts';
import { REMEDIES, WHY } from '#lib/popup/words.ts';

interface NoticeProps {
  readonly report: Extract<PageReport, { is: 'silent' }>;
  readonly address: Address;
  readonly actions: PopupActions;
}

/** Why this page is not annotated, in words, with what can be done about it as buttons. */
export function Notice({ report: { why, remedies }, address, actions }: NoticeProps): JSX.Element {
  const site = address.kind === 'web' ? address.site : '';
  return (
    <section class="notice" aria-label="Why this page is not annotated">
      <p>{WHY[why].long(site)}</p>
      {remedies.length > 0 && (
        <p class="remedies">
          {remedies.map((remedy, i) => (
            <button
              key={remedy}
              class={i === 0 ? 'button main' : 'button second'}
              type="button"
              onClick={() => void actions.remedy(remedy)}
            >
              {REMEDIES[remedy](site)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
