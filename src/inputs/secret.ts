/** Text that prints as stars wherever an object that holds it is written, so that options can be kept and compared. */
import { inspect } from 'node:util'

/** Only `reveal` gives the text. */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The text itself, empty when there is none. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return this.#text === '' ? '' : '***'
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}
