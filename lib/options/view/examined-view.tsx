import type { JSX } from 'preact';
import { inWords } from '#lib/diff/words.ts';
import type { Examined } from '#lib/library/library.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { troubleInWords } from '#lib/trouble/words.ts';
import { sentence } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { DifferenceView } from './difference-view.tsx';
import { FindingsList } from './findings-list.tsx';
import type { Surroundings } from './surroundings.ts';
import { useShown } from './use-shown.ts';

interface ExaminedViewProps {
  readonly name: string;
  readonly examined: Examined;
  readonly around: Surroundings;
}

/** A file that was looked at: what it is and what it would change, or everything that is wrong with it. */
export function ExaminedView({ name, examined, around }: ExaminedViewProps): JSX.Element {
  const heading = useShown<HTMLHeadingElement>(examined);
  return (
    <div class="sheet">
      <h3 ref={heading} tabIndex={-1}>
        {examined.ok ? <PackText text={examined.pack.title} /> : `${name} cannot be added`}
      </h3>
      {examined.ok ? (
        <Importable name={name} examined={examined} around={around} />
      ) : (
        <Refused examined={examined} around={around} />
      )}
    </div>
  );
}

type Good = Extract<Examined, { ok: true }>;
type Bad = Extract<Examined, { ok: false }>;

function Importable({
  name,
  examined,
  around,
}: ExaminedViewProps & { readonly examined: Good }): JSX.Element {
  const { pack, difference, notes } = examined;
  const { actions, busy, locale } = around;
  return (
    <>
      <p class="hint">
        {name} · <PackText text={pack.publisher.name} /> · version {pack.version} · edited{' '}
        {dateInWords(pack.updated, locale)}
      </p>
      <p class="in-words">{sentence(inWords(difference))}</p>
      {notes.map((note) => {
        const { what, remedy } = troubleInWords(note);
        return (
          <div class="inset warning" key={note.why}>
            <p>
              {what} {remedy}
            </p>
          </div>
        );
      })}
      <p class="remedies">
        <button
          class="button main"
          type="button"
          aria-disabled={busy}
          onClick={() => void actions.importFile()}
        >
          Import
        </button>
        <button class="button second" type="button" onClick={actions.stopAdding}>
          Cancel
        </button>
      </p>
      {difference.from !== null && <DifferenceView difference={difference} level={4} />}
    </>
  );
}

function Refused({
  examined,
  around,
}: {
  readonly examined: Bad;
  readonly around: Surroundings;
}): JSX.Element {
  const { trouble, findings } = examined;
  const words = trouble === undefined ? undefined : troubleInWords(trouble);
  return (
    <>
      {words !== undefined && (
        <p>
          {words.what} {words.remedy}
        </p>
      )}
      {findings.length > 0 && <FindingsList findings={findings} actions={around.actions} />}
      <p class="remedies">
        <button class="button second" type="button" onClick={around.actions.stopAdding}>
          Put it away
        </button>
      </p>
    </>
  );
}
