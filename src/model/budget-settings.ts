/** A value and where it was declared, for messages: `input max-size`, `.github/slim-build.yml:7`. */
export interface Declared<Value> {
  readonly value: Value
  readonly source: string
}

/**
 * What one place (an input, a block of the config file) says about budgets, by key. Absent means: this place does not say.
 *
 * Which keys there are and what stands under each is for the settings in `judge/` to say: a {@link Declared} value, or a map of them by
 * name.
 */
export type BudgetSettings = Readonly<Record<string, unknown>>

/** Settings of one place, with what it says about single platforms (`linux/arm64`). */
export interface BudgetLayer extends BudgetSettings {
  readonly platforms?: ReadonlyMap<string, BudgetSettings>
}
