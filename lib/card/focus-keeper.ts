/** Keeps where the reader was while a card has the focus: the focused element and the selection, both exactly. */
interface Kept {
  readonly focused: Element | null;
  readonly ends: {
    readonly anchor: Node;
    readonly anchorOffset: number;
    readonly focus: Node;
    readonly focusOffset: number;
  } | null;
}

export class FocusKeeper {
  #kept: Kept | null = null;

  /** Notes focus and selection, unless something is already kept: the first card of a series knows where it began. */
  keep(): void {
    if (this.#kept !== null) return;
    const focused = focusedElement();
    // A text field keeps its caret by itself; the document's selection beside it would only take it away.
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    this.#kept = { focused, ends: isField ? null : selectionEnds() };
  }

  /** Puts focus and selection back without scrolling, if anything is kept. */
  restore(): void {
    const kept = this.#kept;
    this.#kept = null;
    if (kept === null) return;
    if (kept.focused instanceof HTMLElement || kept.focused instanceof SVGElement) {
      kept.focused.focus({ preventScroll: true });
    }
    const { ends } = kept;
    if (ends === null || !ends.anchor.isConnected || !ends.focus.isConnected) return;
    document.getSelection()?.setBaseAndExtent(ends.anchor, ends.anchorOffset, ends.focus, ends.focusOffset);
  }

  forget(): void {
    this.#kept = null;
  }
}

/** The element with the focus, looked for through open shadow roots; null where nothing has it. */
function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? null : focused;
}

function selectionEnds(): Kept['ends'] {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  return {
    anchor: selection.anchorNode,
    anchorOffset: selection.anchorOffset,
    focus: selection.focusNode,
    focusOffset: selection.focusOffset,
  };
}
