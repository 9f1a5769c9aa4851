import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from './app.tsx'
import { packFor } from './packing-list.ts'

afterEach(cleanup)

describe('the packing list', () => {
  it('follows the weather', () => {
    render(
      <MemoryRouter>
        <App />
      </MemoryRouter>,
    )
    expect(screen.queryByText('1 × umbrella')).toBeNull()
    fireEvent.click(screen.getByLabelText('rain'))
    expect(screen.getByText('1 × umbrella')).toBeTruthy()
  })

  it('has clothes for a week at most', () => {
    expect(packFor(30, 'sun')[0]).toEqual({ name: 'shirt', count: 7 })
  })
})
