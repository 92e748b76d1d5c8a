import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Adding } from '#lib/options/state.ts';
import { ExaminedView } from './examined-view.tsx';
import { OfferView } from './offer-view.tsx';
import { PickFile } from './pick-file.tsx';
import type { Surroundings } from './surroundings.ts';
import { useHome } from './use-home.ts';

interface AddSectionProps {
  readonly adding: Adding;
  /** The reader was led here to add something: the section comes into view. */
  readonly called: boolean;
  readonly around: Surroundings;
}

/** Two ways in: a feed by its address, a pack from a file. Both are looked at before anything is stored. */
export function AddSection({ adding, called, around }: AddSectionProps): JSX.Element {
  const { actions } = around;
  const heading = useHome();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (called && adding.is === 'nothing') field.current?.focus();
  }, [called]);
  return (
    <section aria-labelledby="add">
      <h2 id="add" ref={heading} tabIndex={-1}>
        Add
      </h2>
      <AddressField field={field} around={around} />
      {adding.is === 'offer' && <OfferView offer={adding.offer} around={around} />}
      <div class="or-file">
        <p>
          Or add a fact pack from a file (JSON, or JSON packed as .gz): drop it anywhere on this page, or{' '}
          <PickFile
            label="choose a file"
            accept=".json,.gz,application/json,application/gzip"
            onFile={(file) => void actions.openFile(file)}
          />
          . It is looked at first; nothing is stored until you say so.
        </p>
      </div>
      {adding.is === 'file' && <ExaminedView name={adding.name} examined={adding.examined} around={around} />}
    </section>
  );
}

interface AddressFieldProps {
  readonly field: { readonly current: HTMLInputElement | null };
  readonly around: Surroundings;
}

function AddressField({ field, around }: AddressFieldProps): JSX.Element {
  const look = (event: Event) => {
    event.preventDefault();
    const url = field.current?.value.trim() ?? '';
    if (url !== '' && !around.busy) void around.actions.lookAtFeed(url);
  };
  return (
    <form class="address-form" onSubmit={look}>
      <label for="feed-address">Address of a feed</label>
      <div class="field-row">
        <input
          id="feed-address"
          ref={field}
          type="text"
          inputMode="url"
          placeholder="https://"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={2048}
        />
        <button class="button main" type="submit" aria-disabled={around.busy}>
          Look
        </button>
      </div>
      <p class="hint">
        Its description is fetched and shown, with the fingerprint of the key that signs it: a line of letters
        and digits that the publisher prints elsewhere too. If both are the same, the feed is theirs, and you
        can subscribe.
      </p>
    </form>
  );
}
