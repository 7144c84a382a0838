/**
 * Text that is HTML already, in the small dialect that Telegram takes
 * (https://core.telegram.org/bots/api#html-style). A class, so that plain strings can't pass for it.
 */
export class Html {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** Marks a source as HTML. Only for text that we wrote ourselves, never for input. */
  static trusted(source: string): Html {
    return new Html(source);
  }

  /** Any text, escaped. The one place where Telegram's HTML is escaped. */
  static text(text: string): Html {
    return new Html(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  }

  static join(parts: readonly Html[], separator: string): Html {
    return new Html(parts.map(String).join(separator));
  }

  toString(): string {
    return this.#source;
  }
}

/** `html`<b>${name}</b>``: what stands in the braces is escaped, unless it is Html. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  return Html.trusted(
    strings.reduce((source, string, index) => {
      const value = values[index - 1];
      return source + (value instanceof Html ? value : Html.text(value ?? '')) + string;
    }),
  );
}
