import type { JSX } from 'preact';

/** A fingerprint in groups of four, as large as it takes to be compared by eye, a group at a time. */
export function Fingerprint({ text }: { readonly text: string }): JSX.Element {
  const groups = groupsOfFour(text);
  return (
    <p class="fingerprint" data-fingerprint={groups.join(' ')}>
      {groups.map((group, i) => (
        <span key={i}>{group} </span>
      ))}
    </p>
  );
}

const groupsOfFour = (text: string): string[] => text.replace(/\s/gu, '').match(/.{1,4}/gu) ?? [];
