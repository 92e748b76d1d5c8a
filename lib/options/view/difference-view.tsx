import type { JSX } from 'preact';
import type { Change, Difference, EntityChanges } from '#lib/diff/difference.ts';
import { counted } from '#lib/ui/counted.ts';
import { PackText } from '#lib/ui/pack-text.tsx';

interface DifferenceViewProps {
  readonly difference: Difference;
  /** Level of the names' headings in the outline. */
  readonly level: 2 | 4;
}

/** Name by name, each fact as it was and as it is. What happened stands in words; no colour says it is good or bad. */
export function DifferenceView({ difference, level }: DifferenceViewProps): JSX.Element {
  const { entities, more, from, to } = difference;
  return (
    <div class="difference">
      {entities.map((entity) => (
        <Entity key={entity.entity} entity={entity} versions={{ from, to }} level={level} />
      ))}
      {more > 0 && (
        <p class="hint">
          {counted(more, 'further name')} with changes {more === 1 ? 'is' : 'are'} not shown one by one.
        </p>
      )}
    </div>
  );
}

interface Versions {
  readonly from: number | null;
  readonly to: number;
}

interface EntityProps {
  readonly entity: EntityChanges;
  readonly versions: Versions;
  readonly level: 2 | 4;
}

function Entity({ entity, versions, level }: EntityProps): JSX.Element {
  const Heading = `h${level}` as const;
  const { name, changes, more = 0 } = entity;
  return (
    <section class="changed-entity">
      <Heading class="changed-name">
        <PackText text={name} />
      </Heading>
      <ul>
        {changes.map((change) => (
          <li key={`${change.list} ${change.id}`}>
            <OneChange change={change} versions={versions} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{counted(more, 'further change')} of this name.</p>}
    </section>
  );
}

const NOUNS: Readonly<Record<Change['list'], string>> = {
  entities: 'name',
  claims: 'claim',
  figures: 'figure',
  disputes: 'dispute',
  sources: 'source',
};

function OneChange({
  change,
  versions,
}: {
  readonly change: Change;
  readonly versions: Versions;
}): JSX.Element {
  const { list, label, before, after } = change;
  return (
    <>
      <p class="change-head">
        <span class="tag">
          {NOUNS[list]} {whatHappened(change)}
        </span>{' '}
        <PackText text={label} />
      </p>
      <dl class="sides">
        <Side title={`version ${versions.from ?? '–'}`} text={before} />
        <Side title={`version ${versions.to}`} text={after} />
      </dl>
    </>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string | undefined }): JSX.Element {
  return (
    <div data-absent={text === undefined ? '' : undefined}>
      <dt>{title}</dt>
      <dd>{text === undefined ? 'not told' : <PackText text={text} />}</dd>
    </div>
  );
}

function whatHappened({ before, after }: Change): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'withdrawn' : 'changed';
}
