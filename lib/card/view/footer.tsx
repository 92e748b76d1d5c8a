import type { ComponentChildren, JSX } from 'preact';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface FooterProps {
  readonly pack: EntityDetail['pack'];
  readonly actions?: ComponentChildren;
}

/** Which pack the facts come from, and the buttons of whoever shows them. */
export function Footer({ pack, actions }: FooterProps): JSX.Element {
  return (
    <footer class="foot">
      <span class="pack">
        <PackText text={pack.title} /> · {STRINGS.version(pack.version)}
      </span>
      {actions}
    </footer>
  );
}
