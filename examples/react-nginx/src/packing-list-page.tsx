import { useState } from 'react'
import { packFor, type Weather } from './packing-list.ts'

const WEATHERS: readonly Weather[] = ['sun', 'rain', 'snow']

export function PackingListPage() {
  const [days, setDays] = useState(3)
  const [weather, setWeather] = useState<Weather>('sun')
  return (
    <main>
      <h1>Packing list</h1>
      <label>
        Days
        <input
          type="number"
          min={1}
          max={60}
          value={days}
          onChange={event => {
            setDays(Math.max(1, event.target.valueAsNumber || 1))
          }}
        />
      </label>
      {WEATHERS.map(name => (
        <label key={name}>
          <input
            type="radio"
            name="weather"
            checked={name === weather}
            onChange={() => {
              setWeather(name)
            }}
          />
          {name}
        </label>
      ))}
      <ul>
        {packFor(days, weather).map(({ name, count }) => (
          <li key={name}>
            {count} × {name}
          </li>
        ))}
      </ul>
    </main>
  )
}
