declare module 'spdx-expression-parse' {
  /** @throws Error for what is no expression */
  export default function parse(text: string): unknown
}
