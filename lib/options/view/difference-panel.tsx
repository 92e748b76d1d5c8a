/** What a version changes: the sentence first, the buttons right there, then name by name. */
import type { JSX } from 'preact';
import type { Difference } from '#lib/diff/difference.ts';
import { inWords } from '#lib/diff/words.ts';
import type { PackView } from '#lib/library/view.ts';
import type { Compared } from '#lib/options/place.ts';
import { type Answer, problemInWords } from '#lib/ui/answer.ts';
import { sentence, waitingInWords } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { Decision } from './decision.tsx';
import { DifferenceView } from './difference-view.tsx';
import { PanelHead } from './panel-head.tsx';
import type { Surroundings } from './surroundings.ts';

interface DifferencePanelProps {
  /** Undefined where there is no pack of the id. */
  readonly pack: PackView | undefined;
  readonly of: Compared;
  readonly difference: Answer<Difference> | undefined;
  readonly around: Surroundings;
}

export function DifferencePanel({ pack, of, difference, around }: DifferencePanelProps): JSX.Element {
  const lead = of === 'pending' ? 'What would change in ' : 'What changed in ';
  const title = (
    <>
      {lead}
      <PackText text={pack?.title ?? 'a pack that is not here'} />
    </>
  );
  return (
    <div class="panel" aria-busy={difference === undefined}>
      <PanelHead actions={around.actions} title={title}>
        {difference?.ok && <p class="in-words">{sentence(inWords(difference.value))}</p>}
        {of === 'pending' && pack?.pending !== undefined && (
          <p class="hint">{waitingInWords(pack.pending)}</p>
        )}
        {pack !== undefined && <Decisions pack={pack} of={of} around={around} />}
      </PanelHead>
      {difference === undefined && <p class="empty">Comparing …</p>}
      {difference?.ok === false && <Problem answer={difference} />}
      {difference?.ok && <DifferenceView difference={difference.value} level={2} />}
    </div>
  );
}

function Problem({ answer }: { readonly answer: Extract<Answer<unknown>, { ok: false }> }): JSX.Element {
  const { what, remedy } = problemInWords(answer.problem);
  return (
    <p class="empty">
      {what} {remedy}
    </p>
  );
}

function Decisions({
  pack,
  of,
  around,
}: Required<Pick<DifferencePanelProps, 'of' | 'around'>> & { readonly pack: PackView }): JSX.Element | null {
  const { actions, busy } = around;
  if (of === 'previous' && pack.undoTo !== undefined) {
    return (
      <p class="remedies">
        <button
          class="button second"
          type="button"
          aria-disabled={busy}
          onClick={() => void actions.changePack(pack.id, 'undo')}
        >
          Back to version {pack.undoTo}
        </button>
      </p>
    );
  }
  if (of === 'previous' || pack.pending === undefined) return null;
  return (
    <p class="remedies">
      <Decision pack={pack.id} isMain around={around} />
    </p>
  );
}
