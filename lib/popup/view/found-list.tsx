import type { JSX } from 'preact';
import type { FoundEntity } from '#lib/messages/message-map.ts';
import { type FoundGroup, groupFound } from '#lib/popup/groups.ts';
import { nothingFound } from '#lib/popup/words.ts';
import { counted } from '#lib/ui/counted.ts';
import { KIND_HEADINGS } from '#lib/ui/kinds.ts';
import { PackText } from '#lib/ui/pack-text.tsx';

interface FoundListProps {
  readonly found: readonly FoundEntity[];
  readonly reading: boolean;
  /** How many names the index holds. */
  readonly names: number;
  /** A find was chosen: its card is on the page, or, where it is not marked, only here. */
  readonly onChoose: (entity: FoundEntity) => void;
}

/** What was found on the page: a real list, and so the way for those who do not see the marks. */
export function FoundList({ found, reading, names, onChoose }: FoundListProps): JSX.Element | null {
  if (found.length === 0) return reading ? null : <p class="empty">{nothingFound(names)}</p>;
  return (
    <>
      <h2 class="spoken">Found on this page</h2>
      {groupFound(found).map((group) => (
        <Group key={group.kind} group={group} onChoose={onChoose} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: FoundGroup;
  readonly onChoose: (entity: FoundEntity) => void;
}

function Group({ group, onChoose }: GroupProps): JSX.Element {
  const heading = `found-${group.kind}`;
  return (
    <section class="group">
      <h3 class="overline" id={heading}>
        {KIND_HEADINGS[group.kind]} <span class="size">{group.found.length}</span>
      </h3>
      <ul class="list" aria-labelledby={heading}>
        {group.found.map((entity) => (
          <li key={entity.id}>
            <button class="item" type="button" data-stop onClick={() => onChoose(entity)}>
              <span class="item-name">
                <PackText text={entity.name} />
              </span>{' '}
              {entity.contested && <small class="contested">contested</small>}{' '}
              {entity.quiet && <small>not marked </small>}
              <span class="item-count">
                <span aria-hidden="true">{entity.count} ×</span>
                <span class="spoken">{counted(entity.count, 'mention')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
