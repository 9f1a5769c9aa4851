export function AboutPage() {
  return (
    <main>
      <h1>About</h1>
      <p>Clothes are for a week at most: after that there is a laundry.</p>
    </main>
  )
}
