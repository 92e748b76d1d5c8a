/** The card's code, which comes when it is first wanted: asked for once, and again after a try that failed. */
import { failure, type Result } from '#lib/messages/result.ts';
import type { CardCode } from './card-code.ts';

export class LateCode {
  readonly #fetch: () => Promise<Result<CardCode>>;
  #here: CardCode | undefined;
  #coming: Promise<Result<CardCode>> | undefined;

  /** `fetch`: brings the code into this document. */
  constructor(fetch: () => Promise<Result<CardCode>>) {
    this.#fetch = fetch;
  }

  /** The code, once it has come. */
  get here(): CardCode | undefined {
    return this.#here;
  }

  /** True while it is on its way. */
  get isComing(): boolean {
    return this.#coming !== undefined && this.#here === undefined;
  }

  /** Resolves with the code, or with why it cannot be had; never rejects. */
  bring(): Promise<Result<CardCode>> {
    this.#coming ??= this.#bring();
    return this.#coming;
  }

  async #bring(): Promise<Result<CardCode>> {
    const result = await this.#fetch().catch((error: unknown) => failure('browser', String(error)));
    if (result.ok) this.#here = result.value;
    else this.#coming = undefined;
    return result;
  }
}
