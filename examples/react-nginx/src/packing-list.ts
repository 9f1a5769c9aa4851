export type Weather = 'sun' | 'rain' | 'snow'

export interface Item {
  readonly name: string
  readonly count: number
}

/** More clothes than these are washed on the way. */
const MOST_DAYS_OF_CLOTHES = 7

const FOR_WEATHER: Readonly<Record<Weather, readonly Item[]>> = {
  sun: [
    { name: 'sun cream', count: 1 },
    { name: 'hat', count: 1 },
  ],
  rain: [
    { name: 'rain jacket', count: 1 },
    { name: 'umbrella', count: 1 },
  ],
  snow: [
    { name: 'gloves', count: 2 },
    { name: 'thermal underwear', count: 2 },
  ],
}

/** What to take along for so many days. */
export function packFor(days: number, weather: Weather): Item[] {
  const clothes = Math.min(days, MOST_DAYS_OF_CLOTHES)
  return [
    { name: 'shirt', count: clothes },
    { name: 'pair of socks', count: clothes + 1 },
    { name: 'trousers', count: Math.ceil(clothes / 3) },
    ...FOR_WEATHER[weather],
  ]
}
