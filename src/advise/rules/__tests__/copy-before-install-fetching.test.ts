import { describe, expect, it } from '@jest/globals'
import { adviceOn, file } from '../../__tests__/advice-on.ts'
import { build, buildWith, contextOf, MANIFESTS } from './copied-before.ts'

describe('dependencies that are installed after the sources were copied', () => {
  for (const [install, files, first] of [
    ['go build -o /server ./cmd/server', {}, '`COPY go.mod go.sum ./` and `RUN go mod download`'],
    ['CGO_ENABLED=0 go install ./...', {}, '`COPY go.mod go.sum ./` and `RUN go mod download`'],
    [
      'go test ./... && go build',
      { 'go.mod': 'require a.example/b v1\nreplace a.example/b => ./b\n', 'b/go.mod': 'x' },
      '`COPY go.mod go.sum ./`, `COPY b/go.mod b/` and `RUN go mod download`',
    ],
    [
      'cargo build --release',
      { 'Cargo.toml': '[package]\n', 'Cargo.lock': 'source = "registry"\n', 'src/main.rs': '' },
      '`COPY Cargo.toml Cargo.lock ./` and `RUN mkdir -p src && touch src/main.rs && cargo fetch`',
    ],
    [
      'pip install uv && uv sync --locked',
      { 'pyproject.toml': '[project]\n[build-system]\n', 'uv.lock': 'x' },
      '`COPY pyproject.toml uv.lock ./` and `RUN pip install uv && uv sync --locked --no-install-project`',
    ],
    [
      'poetry install --only main',
      { 'pyproject.toml': '[tool.poetry]\n', 'poetry.lock': 'x' },
      '`COPY pyproject.toml poetry.lock ./` and `RUN poetry install --only main --no-root`',
    ],
  ] as const) {
    it(`are fetched first where the line builds, too: ${install}`, () => {
      expect(buildWith({ ...MANIFESTS, ...files }, 'COPY . .', `RUN ${install}`)).toStrictEqual([
        `copy-before-install, ? s and 0 kB each edit, line 2: ${first} before the sources are copied | line 1 copies the sources first, so each edit fetches all dependencies again`,
      ])
    })
  }

  for (const [install, files, first] of [
    [
      'mvn -B -Pprod package -DskipTests',
      {},
      '`COPY pom.xml ./` and `RUN mvn -B -Pprod dependency:go-offline`',
    ],
    [
      './mvnw package',
      { mvnw: 'x', '.mvn/wrapper/maven-wrapper.properties': 'x' },
      '`COPY pom.xml mvnw ./`, `COPY .mvn .mvn/` and `RUN ./mvnw -B dependency:go-offline`',
    ],
  ] as const) {
    it(`are fetched first in a stage that does not ship, where more is fetched then: ${install}`, () => {
      const made = [
        { instruction: 'COPY . .', readsContext: true },
        { instruction: `RUN ${install}`, inputs: [0], seconds: 30, cached: false },
      ]
      const copied = { instruction: 'COPY --from=build /app /app', inputs: [1] }
      const all = contextOf({ ...MANIFESTS, ...files })
      const shipped = { line: 1, files: [file('app/x', 500)] }
      const words = `line 2: ${first} before the sources are copied`
      const [hint, edit] = [
        adviceOn({ lines: made, layers: [shipped] }, all),
        adviceOn({ lines: [...made, copied], layers: [{ ...shipped, line: 2 }] }, all),
      ]
      expect(hint[0]).toContain(
        `${words}, in a stage that does not ship: that fetches more than the line does |`,
      )
      expect(edit[0]).toContain(`${words} |`)
    })
  }

  it('are not fetched first where a cache of the builder keeps them, or they were before', () => {
    const cached = 'RUN --mount=type=cache,target=/go/pkg/mod go build'
    expect(build('COPY . .', cached)).toStrictEqual([])
    expect(
      build('COPY go.* ./', 'RUN go mod download && go mod verify', 'COPY . .', 'RUN go build'),
    ).toStrictEqual([])
  })
})
