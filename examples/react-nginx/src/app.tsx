import { Link, Route, Routes } from 'react-router'
import { AboutPage } from './about-page.tsx'
import { PackingListPage } from './packing-list-page.tsx'

export function App() {
  return (
    <>
      <nav>
        <Link to="/">List</Link> <Link to="/about">About</Link>
      </nav>
      <Routes>
        <Route path="/" element={<PackingListPage />} />
        <Route path="/about" element={<AboutPage />} />
      </Routes>
    </>
  )
}
