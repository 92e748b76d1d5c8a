import type { ComponentChildren, JSX } from 'preact';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface FooterProps {
  readonly packs: readonly EntityDetail['pack'][];
  readonly line?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Which pack the facts come from (of several, how many: each is named over its own account), and the buttons of whoever shows them. */
export function Footer({ packs, line, actions }: FooterProps): JSX.Element {
  const [pack, ...others] = packs;
  return (
    <footer class="foot">
      <div class="about">
        <span class="pack">
          {others.length > 0 && STRINGS.packs(packs.length)}
          {others.length === 0 && pack !== undefined && (
            <>
              <PackText text={pack.title} /> · {STRINGS.version(pack.version)}
            </>
          )}
        </span>
        {line}
      </div>
      {actions}
    </footer>
  );
}
