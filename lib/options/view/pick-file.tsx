import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface PickFileProps {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's file dialog; the same file can be picked again after it was mended. */
export function PickFile({ label, accept, onFile }: PickFileProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="button quiet" type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
