import type { JSX } from 'preact';
import type { FoundEntity, PackInfo } from '#lib/messages/message-map.ts';
import { type FoundGroup, groupFound } from '#lib/popup/groups.ts';
import { counted, KIND_HEADINGS, nothingFound } from '#lib/popup/words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';

interface FoundListProps {
  readonly found: readonly FoundEntity[];
  readonly reading: boolean;
  readonly packs: readonly PackInfo[];
  readonly onShow: (entity: string) => void;
}

/** What was found on the page: a real list, and so the way for those who do not see the marks. */
export function FoundList({ found, reading, packs, onShow }: FoundListProps): JSX.Element | null {
  if (found.length === 0) return reading ? null : <NothingFound packs={packs} />;
  return (
    <>
      <h2 class="spoken">Found on this page</h2>
      {groupFound(found).map((group) => (
        <Group key={group.kind} group={group} onShow={onShow} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: FoundGroup;
  readonly onShow: (entity: string) => void;
}

function Group({ group, onShow }: GroupProps): JSX.Element {
  const heading = `found-${group.kind}`;
  return (
    <section class="group">
      <h3 class="overline" id={heading}>
        {KIND_HEADINGS[group.kind]} <span class="size">{group.found.length}</span>
      </h3>
      <ul class="list" aria-labelledby={heading}>
        {group.found.map((entity) => (
          <li key={entity.id}>
            <button class="item" type="button" data-stop onClick={() => onShow(entity.id)}>
              <span class="item-name">
                <PackText text={entity.name} />
              </span>{' '}
              {entity.contested && <small class="contested">contested</small>}{' '}
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

function NothingFound({ packs }: { readonly packs: readonly PackInfo[] }): JSX.Element {
  return <p class="empty">{nothingFound(packs.reduce((sum, { entities }) => sum + entities, 0))}</p>;
}
