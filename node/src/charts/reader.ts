import { RequestError } from "../service.js";
import { parseDay, parseMonth } from "./months.js";

/** Reads the fields of one JSON object, remembers which were asked for, and refuses with the path. */
export class Reader {
  private readonly asked = new Set<string>();

  constructor(private readonly value: unknown, private readonly path: string) {}

  get isNull(): boolean {
    return this.value === null;
  }

  refuse(message: string): never {
    throw new RequestError(this.path, message, "chart-spec");
  }

  /** Refuses fields that no reader asked for: a misspelt field must not be lost in silence. */
  end(): void {
    const unknown = Object.keys(this.fields).find((key) => !this.asked.has(key));
    if (unknown !== undefined) this.at(unknown).refuse("is not a field of this chart");
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  child(key: string): Reader {
    const reader = this.at(key, this.get(key));
    return reader.fields && reader;
  }

  childOr(key: string): Reader {
    return this.has(key) ? this.child(key) : new Reader({}, `${this.path}.${key}`);
  }

  list<T>(key: string, least: number, most: number, read: (item: Reader) => T): T[] {
    const items = this.get(key);
    if (!Array.isArray(items) || items.length < least || items.length > most) {
      return this.at(key).refuse(`must be a list of ${least === most ? least : `${least} to ${most}`}`);
    }
    return items.map((item, position) => {
      const reader = new Reader(item, `${this.path}.${key}[${position}]`);
      const result = read(reader);
      if (typeof item === "object" && item !== null) reader.end();
      return result;
    });
  }

  listOr<T>(key: string, most: number, read: (item: Reader) => T): T[] {
    return this.has(key) ? this.list(key, 0, most, read) : [];
  }

  /** This value itself as text, for lists of plain texts. */
  plainText(): string {
    if (typeof this.value === "string" && this.value.trim() !== "" && this.value.length <= 500 && !/\p{Cc}/u.test(this.value)) {
      return this.value;
    }
    return this.refuse("must be text of 1 to 500 characters on one line");
  }

  text(key: string): string {
    return this.at(key, this.get(key)).plainText();
  }

  textOr(key: string, fallback: string): string {
    return this.optionalText(key) ?? fallback;
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key) : undefined;
  }

  identifier(key: string): string {
    const value = this.text(key);
    return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(value)
      ? value
      : this.at(key).refuse("must be a letter followed by letters, digits, - or _, 64 at most");
  }

  number(key: string): number {
    const value = this.get(key);
    if (typeof value === "number" && Math.abs(value) <= 1e15) return value;
    return this.at(key).refuse("must be a number of at most 1e15");
  }

  optionalNumber(key: string): number | undefined {
    return this.has(key) ? this.number(key) : undefined;
  }

  numberOr(key: string, fallback: number, least: number, most: number): number {
    const value = this.optionalNumber(key) ?? fallback;
    return value >= least && value <= most ? value : this.at(key).refuse(`must be from ${least} to ${most}`);
  }

  numberOrNull(key: string): number | null {
    return (this.get(key) ?? null) === null ? null : this.number(key);
  }

  month(key: string): number {
    return parseMonth(this.get(key)) ?? this.at(key).refuse("must be a month like 2026-03");
  }

  monthOrNull(key: string): number | null {
    return (this.get(key) ?? null) === null ? null : this.month(key);
  }

  /** A day as a place among months, at its morning; null when nobody stated it. */
  dayOrNull(key: string): number | null {
    if ((this.get(key) ?? null) === null) return null;
    return parseDay(this.get(key)) ?? this.at(key).refuse("must be a day like 2026-03-14");
  }

  flagOr(key: string, fallback: boolean): boolean {
    const value = this.get(key) ?? fallback;
    return typeof value === "boolean" ? value : this.at(key).refuse("must be true or false");
  }

  /** One of a few words; the first when the field is absent and not required. */
  wordOr<Word extends string>(key: string, words: readonly [Word, ...Word[]], required = false): Word {
    const value = this.get(key) ?? (required ? undefined : words[0]);
    return words.includes(value as Word) ? (value as Word) : this.at(key).refuse(`must be one of ${words.join(", ")}`);
  }

  private get fields(): Record<string, unknown> {
    if (typeof this.value === "object" && this.value !== null && !Array.isArray(this.value)) {
      return this.value as Record<string, unknown>;
    }
    return this.refuse("must be an object");
  }

  private get(key: string): unknown {
    this.asked.add(key);
    return Object.hasOwn(this.fields, key) ? this.fields[key] : undefined;
  }

  private at(key: string, value?: unknown): Reader {
    return new Reader(value, `${this.path}.${key}`);
  }
}
