/**
 * Where scans of all tabs wait for their turn. Reading is synchronous, and hundreds of tabs may ask at once: after a
 * restart of the browser, or when a pack has changed. So it is done in slices, with room for other messages between
 * two of them: a card that opens waits for one slice, not for everybody's pages.
 *
 *   scan ──▶ tab 7: [▓▓▓▓░░░░] [░░]   in sight  ─┐
 *            tab 3: [▓▓░░]                        ├─ those in sight first, among equals whoever waited longest
 *            tab 9: [░░░░░░░░]                   ─┘      ──slice──▶ turn() ──slice──▶ turn() ──▶ …
 *
 * Of a tab only its latest document counts, and its requests are answered in the order in which they came. Everything
 * is bounded by counts; nothing looks at a clock. What waits lives in memory only: pages ask again when the background
 * was ended.
 */
import { failure, type Result } from '#lib/messages/result.ts';
import type { Block } from './engine.ts';
import { QUEUE_LIMITS } from './queue-limits.ts';
import { type BlockReader, type ScanAnswer, ScanRequest } from './scan-request.ts';

/** A document that asks; where the browser names none, a tab has one document. */
export interface ScanDocument {
  readonly tabId: number;
  readonly documentId?: string;
}

export interface ScanQueuePorts {
  /** Lets messages that have arrived meanwhile be answered; never rejects. */
  turn(): Promise<void>;
  /** True if the reader has this tab before them. */
  isVisible(tabId: number): boolean;
  /**
   * Called with true when it begins to matter which tabs are there and in sight: a second document waits, or one takes
   * long; with false when nothing waits any more.
   */
  onCrowd?(isCrowded: boolean): void;
}

/** What was done since the background started: counts, and lengths in UTF-16 code units. */
export interface ScanEffort {
  /** Requests answered with what was found. */
  readonly scans: number;
  readonly blocks: number;
  readonly characters: number;
  readonly slices: number;
  /** Requests of documents that went. */
  readonly cancelled: number;
  /** The most text that waited at a time. */
  readonly queuedMost: number;
}

/** The requests of a tab's document that are not answered yet. */
interface Line extends ScanDocument {
  readonly requests: ScanRequest[];
}

/** Whose slice is next. */
interface Turn {
  readonly line: Line;
  readonly request: ScanRequest;
  readonly reader: BlockReader;
}

export class ScanQueue {
  readonly #ports: ScanQueuePorts;
  /** By tab; whoever had a slice goes to the end. */
  readonly #lines = new Map<number, Line>();
  readonly #effort = { scans: 0, blocks: 0, characters: 0, slices: 0, cancelled: 0, queuedMost: 0 };
  #text = 0;
  #isRunning = false;
  #isCrowded = false;

  constructor(ports: ScanQueuePorts) {
    this.#ports = ports;
  }

  get effort(): ScanEffort {
    return { ...this.#effort };
  }

  /** The document of a tab for which something waits; undefined if nothing does. */
  documentOf(tabId: number): ScanDocument | undefined {
    return this.#lines.get(tabId);
  }

  /**
   * Reads blocks when it is the document's turn. Another document of the same tab has gone.
   *
   * @param open called at once, gives what to read with; what it refuses is the answer
   * @returns the finds; `refused` where too much waits already, `not-found` where the document went meanwhile
   */
  scan(
    document: ScanDocument,
    blocks: readonly Block[],
    open: () => Promise<Result<BlockReader>>,
  ): Promise<ScanAnswer> {
    if (this.#lines.get(document.tabId)?.documentId !== document.documentId) this.cancelTab(document.tabId);
    const request = new ScanRequest(blocks);
    const line = this.#lines.get(document.tabId) ?? { ...document, requests: [] };
    if (!this.#hasRoom(line, request)) request.end(failure('refused', 'too much of it waits already'));
    else {
      line.requests.push(request);
      this.#lines.set(document.tabId, line);
      this.#text += request.text;
      this.#effort.queuedMost = Math.max(this.#effort.queuedMost, this.#text);
      if (this.#lines.size > 1) this.#crowd(true);
      void this.#open(line, request, open);
    }
    return request.answer;
  }

  /** The document has gone: what it asked for is dropped, a request that is half read as well. */
  cancel({ tabId, documentId }: ScanDocument): void {
    if (this.#lines.get(tabId)?.documentId === documentId) this.cancelTab(tabId);
  }

  /** The same for whatever document the tab shows. */
  cancelTab(tabId: number): void {
    const line = this.#lines.get(tabId);
    if (line === undefined) return;
    for (const request of [...line.requests]) {
      this.#effort.cancelled++;
      this.#end(line, request, failure('not-found', 'the page has gone'));
    }
  }

  #hasRoom({ requests }: Line, { text }: ScanRequest): boolean {
    const waiting = requests.reduce((sum, request) => sum + request.text, 0);
    return (
      requests.length < QUEUE_LIMITS.documentRequests &&
      waiting + text <= QUEUE_LIMITS.documentText &&
      this.#text + text <= QUEUE_LIMITS.text
    );
  }

  async #open(line: Line, request: ScanRequest, open: () => Promise<Result<BlockReader>>): Promise<void> {
    const opened = await open().catch((error: unknown) => failure('browser', String(error)));
    if (request.isAnswered) return;
    if (opened.ok) request.reader = opened.value;
    else this.#end(line, request, opened);
    await this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Many are opened at the same moment, when the index is there: let all of them be, and then choose.
    if (this.#lines.size > 1) await this.#ports.turn();
    let slices = 0;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      this.#slice(next);
      if (this.#lines.size === 0) break;
      slices++;
      if (slices >= QUEUE_LIMITS.unwatchedSlices) this.#crowd(true);
      await this.#ports.turn();
    }
    this.#isRunning = false;
  }

  /** Of documents in sight, else of all: the one that has waited longest; undefined if none is open. */
  #next(): Turn | undefined {
    let hidden: Turn | undefined;
    for (const line of this.#lines.values()) {
      const [request] = line.requests;
      if (request?.reader === undefined) continue;
      const turn = { line, request, reader: request.reader };
      if (this.#ports.isVisible(line.tabId)) return turn;
      hidden ??= turn;
    }
    return hidden;
  }

  #slice({ line, request, reader }: Turn): void {
    this.#lines.delete(line.tabId);
    this.#lines.set(line.tabId, line);
    const { blocks, text, answer } = request.slice(reader);
    this.#effort.slices++;
    this.#effort.blocks += blocks;
    this.#effort.characters += text;
    if (answer?.ok) this.#effort.scans++;
    if (answer !== undefined) this.#end(line, request, answer);
  }

  #end({ tabId, requests }: Line, request: ScanRequest, answer: ScanAnswer): void {
    requests.splice(requests.indexOf(request), 1);
    this.#text -= request.text;
    if (requests.length === 0) this.#lines.delete(tabId);
    if (this.#lines.size === 0) this.#crowd(false);
    request.end(answer);
  }

  #crowd(isCrowded: boolean): void {
    if (this.#isCrowded === isCrowded) return;
    this.#isCrowded = isCrowded;
    this.#ports.onCrowd?.(isCrowded);
  }
}
