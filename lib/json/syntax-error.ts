/** Why a text is no JSON: the first place where it is not, and what was expected there. */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

export interface SyntaxProblem {
  /** UTF-16 offset. */
  readonly offset: number;
  /** Such as `close brace expected`. */
  readonly problem: string;
}

/**
 * The first error of a text that JSON.parse refuses.
 * @param text its brackets are matched and not deep, up to the last one.
 */
export function firstSyntaxError(text: string): SyntaxProblem {
  let first: { offset: number; code: ParseErrorCode } | undefined;
  visit(
    text,
    {
      onError: (code, offset) => {
        if (first === undefined || offset < first.offset) first = { offset, code };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  if (first === undefined) return { offset: 0, problem: 'it cannot be parsed' };
  return { offset: first.offset, problem: spaced(printParseErrorCode(first.code)) };
}

/** `CloseBraceExpected` as words. */
const spaced = (code: string) => code.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
