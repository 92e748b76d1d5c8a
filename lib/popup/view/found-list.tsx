import type { JSX } from 'preact';
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { PackView } from '#lib/library/view.ts';
import type { FoundEntity } from '#lib/messages/message-map.ts';
import { type FoundGroup, groupFound, sharedNames } from '#lib/popup/groups.ts';
import { nothingFound } from '#lib/popup/words.ts';
import { counted } from '#lib/ui/counted.ts';
import { KIND_HEADINGS } from '#lib/ui/kinds.ts';
import { PackText } from '#lib/ui/pack-text.tsx';

interface FoundListProps {
  readonly found: readonly FoundEntity[];
  readonly reading: boolean;
  /** Those in use. */
  readonly packs: readonly PackView[];
  /** A find was chosen: its card is on the page, or, where it is not marked, only here. */
  readonly onChoose: (entity: FoundEntity) => void;
}

/** What was found on the page: a real list, and so the way for those who do not see the marks. */
export function FoundList({ found, reading, packs, onChoose }: FoundListProps): JSX.Element | null {
  if (found.length === 0) {
    const names = packs.reduce((sum, { serves }) => sum + serves.entities, 0);
    return reading ? null : <p class="empty">{nothingFound(names)}</p>;
  }
  const shared = sharedNames(found);
  const packOf = ({ id }: FoundEntity) =>
    shared.has(id) ? packs.find((pack) => pack.id === packOfRef(id))?.title : undefined;
  return (
    <>
      <h2 class="spoken">Found on this page</h2>
      {groupFound(found).map((group) => (
        <Group key={group.kind} group={group} packOf={packOf} onChoose={onChoose} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: FoundGroup;
  /** Title of the pack, where the name alone does not tell which one is meant. */
  readonly packOf: (entity: FoundEntity) => string | undefined;
  readonly onChoose: (entity: FoundEntity) => void;
}

function Group({ group, packOf, onChoose }: GroupProps): JSX.Element {
  const heading = `found-${group.kind}`;
  return (
    <section class="group">
      <h3 class="overline" id={heading}>
        {KIND_HEADINGS[group.kind]} <span class="size">{group.found.length}</span>
      </h3>
      <ul class="list" aria-labelledby={heading}>
        {group.found.map((entity) => (
          <li key={entity.id}>
            <Item entity={entity} pack={packOf(entity)} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly entity: FoundEntity;
  readonly pack: string | undefined;
  readonly onChoose: (entity: FoundEntity) => void;
}

function Item({ entity, pack, onChoose }: ItemProps): JSX.Element {
  const { name, contested, quiet, count } = entity;
  return (
    <button class="item" type="button" data-stop onClick={() => onChoose(entity)}>
      <span class="item-name">
        <PackText text={name} />
        {pack !== undefined && (
          <small class="item-pack">
            {' '}
            <PackText text={pack} />
          </small>
        )}
      </span>{' '}
      {contested && <small class="contested">contested</small>} {quiet && <small>not marked </small>}
      <span class="item-count">
        <span aria-hidden="true">{count} ×</span>
        <span class="spoken">{counted(count, 'mention')}</span>
      </span>
    </button>
  );
}
