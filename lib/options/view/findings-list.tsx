import type { JSX } from 'preact';
import type { Finding } from '#lib/facts/finding.ts';
import type { OptionsActions } from '#lib/options/controller.ts';
import { OPTIONS_LIMITS } from '#lib/options/limits.ts';
import { findingPlace } from '#lib/options/words.ts';
import { counted } from '#lib/ui/counted.ts';
import { PackText } from '#lib/ui/pack-text.tsx';

interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly actions: OptionsActions;
}

/** Every problem of a file: where, what, remedy. A list of its own to scroll, by keyboard too. */
export function FindingsList({ findings, actions }: FindingsListProps): JSX.Element {
  const shown = findings.slice(0, OPTIONS_LIMITS.findings);
  const more = findings.length - shown.length;
  const title = counted(findings.length, 'problem');
  return (
    <>
      <div class="section-head">
        <h4>{title}</h4>
        <button class="button second" type="button" onClick={() => void actions.copyFindings()}>
          Copy the list
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section class="findings" tabIndex={0} aria-label={title}>
        <ol>
          {shown.map((finding, i) => (
            <li key={i}>
              <code>
                <PackText text={findingPlace(finding)} />
              </code>
              <p>
                <PackText text={finding.message} />
              </p>
              <p class="mending">
                <PackText text={finding.remedy} />
              </p>
            </li>
          ))}
        </ol>
        {more > 0 && <p class="hint">{counted(more, 'further problem')}: the copy holds all of them.</p>}
      </section>
    </>
  );
}
