import { describe, expect, it } from '@jest/globals'
import { inWords } from '../../__tests__/advice-on.ts'
import { adviceOn, type Built, file, savedBy, splitTo } from './split-on.ts'

const RUST: Built = {
  dockerfile: `FROM rust:1
WORKDIR /app
COPY . .
RUN cargo build --release
CMD ["./target/release/web"]
`,
  base: 'rust:1',
  made: {
    COPY: [file('app/src/main.rs', 1), file('app/Cargo.toml', 0), file('app/static/a.css', 1)],
    'RUN cargo': [
      file('app/target/release/web', 4, { needs: ['libc.so.6', 'libgcc_s.so.1'] }),
      file('app/target/release/deps/web-1', 4, { needs: ['libc.so.6', 'libgcc_s.so.1'] }),
      file('usr/local/cargo/registry/a', 30),
    ],
  },
  published: { 'gcr.io/distroless/cc-debian12': 11, 'debian:bookworm-slim': 28 },
}

describe('a program in Rust', () => {
  it('goes with its files to an image with the libraries that it asks for', () => {
    expect(splitTo(RUST)).toBe(`FROM rust:1 AS build
WORKDIR /app
COPY . .
RUN cargo build --release

FROM gcr.io/distroless/cc-debian12
WORKDIR /app
COPY --from=build /app/target/release/web /app/target/release/web
COPY --from=build /app/static /app/static
CMD ["./target/release/web"]
`)
    expect(savedBy(RUST)).toBe(340 - 11 - 5)
  })

  const compiled = file('app/target/release/deps/my_web-0123456789abcdef', 4, {
    needs: ['libc.so.6', 'libgcc_s.so.1'],
    links: 1,
  })
  const linked: Built = {
    ...RUST,
    dockerfile: RUST.dockerfile.replace('release/web', 'release/my-web'),
    made: { ...RUST.made, 'RUN cargo': [compiled, file('app/target/release/my-web.d', 0)] },
  }

  it('is copied by the name that it is started by, which is a hard link to what was compiled', () => {
    expect(splitTo(linked)).toMatch(
      /^COPY --from=build (\/app\/target\/release\/my-web) \1\nCOPY --from=build \/app\/static /m,
    )
    const run = { ...linked, dockerfile: RUST.dockerfile.replace('["./target/release/web"]', 'cargo run -r') }
    expect(splitTo(run)).toMatch(/^CMD \["\/app\/target\/release\/my-web"\]$/m)
  })

  it('is started by itself where cargo has started it', () => {
    const run = RUST.dockerfile.replace('["./target/release/web"]', 'cargo run --release -- --port 80')
    expect(splitTo({ ...RUST, dockerfile: run })).toMatch(
      /^CMD \["\/app\/target\/release\/web", "--port", "80"\]$/m,
    )
    const other = RUST.dockerfile.replace('["./target/release/web"]', 'cargo run --bin web')
    expect(splitTo({ ...RUST, dockerfile: other })).toBeNull()
  })
})

const JAVA: Built = {
  dockerfile: `FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn -B package
EXPOSE 8080
CMD ["java", "-jar", "target/shop-1.0.jar"]
`,
  base: 'maven:3.9-eclipse-temurin-21',
  made: {
    COPY: [file('app/src/main/java/A.java', 1), file('app/pom.xml', 0), file('app/config/a.yml', 0)],
    'RUN mvn': [
      file('app/target/shop-1.0.jar', 20),
      file('app/target/shop-1.0.jar.original', 1),
      file('root/.m2/a', 60),
    ],
  },
  published: { 'eclipse-temurin:21-jre': 90 },
}

describe('an application in one jar', () => {
  it('goes to the Java runtime of its version', () => {
    expect(splitTo(JAVA)).toBe(`FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /app
COPY . .
RUN mvn -B package

FROM eclipse-temurin:21-jre
WORKDIR /app
COPY --from=build /app/target/shop-1.0.jar /app/target/shop-1.0.jar
COPY --from=build /app/config /app/config
EXPOSE 8080
CMD ["java", "-jar", "target/shop-1.0.jar"]
`)
  })

  it('is found by a pattern, and started by itself where Maven has started it', () => {
    const shell = JAVA.dockerfile.replace(/CMD .*/, 'CMD java $JAVA_OPTS -jar target/*.jar')
    expect(splitTo({ ...JAVA, dockerfile: shell })).toMatch(/shop-1\.0\.jar$[^]*^CMD java \$JAVA_OPTS/m)
    const maven = JAVA.dockerfile.replace(/CMD .*/, 'CMD ["mvn", "spring-boot:run"]')
    expect(splitTo({ ...JAVA, dockerfile: maven })).toMatch(
      /^CMD \["java", "-jar", "target\/shop-1\.0\.jar"\]$/m,
    )
  })

  it('comes from Gradle, too, and from a JDK', () => {
    const gradle = JAVA.dockerfile
      .replace('maven:3.9-eclipse-temurin-21', 'gradle:8-jdk21')
      .replace('mvn -B', 'gradle')
    const made = { COPY: JAVA.made.COPY!, 'RUN gradle': JAVA.made['RUN mvn']! }
    expect(splitTo({ ...JAVA, base: 'gradle:8-jdk21', dockerfile: gradle, made })).toMatch(
      /^FROM eclipse-temurin:21-jre$/m,
    )
    const jdk = JAVA.dockerfile
      .replace('maven:3.9-eclipse-temurin-21', 'eclipse-temurin:21-jdk')
      .replace('mvn', './mvnw')
    const wrapped = { COPY: JAVA.made.COPY!, 'RUN ./mvnw': JAVA.made['RUN mvn']! }
    expect(splitTo({ ...JAVA, base: 'eclipse-temurin:21-jdk', dockerfile: jdk, made: wrapped })).toMatch(
      /^FROM eclipse-temurin:21-jre$/m,
    )
  })

  it.each([
    ['with classes of elsewhere', 'CMD ["java", "-cp", "lib/*", "-jar", "target/shop-1.0.jar"]'],
    ['of another name', 'CMD ["java", "-jar", "target/other.jar"]'],
    ['in a script', 'CMD ["./run.sh"]'],
  ])('stays where it is: %s', (_, command) => {
    expect(splitTo({ ...JAVA, dockerfile: JAVA.dockerfile.replace(/CMD .*/, command) })).toBeNull()
  })
})

describe('an application in .NET', () => {
  const sdk = 'mcr.microsoft.com/dotnet/sdk:8.0'
  const DOTNET: Built = {
    dockerfile: `FROM ${sdk}
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /out
ENTRYPOINT ["dotnet", "/out/Shop.dll"]
`,
    base: sdk,
    made: {
      COPY: [file('src/Program.cs', 1)],
      'RUN dotnet': [file('out/Shop.dll', 5), file('root/.nuget/a', 30), file('src/obj/a', 5)],
    },
    published: { 'mcr.microsoft.com/dotnet/aspnet:8.0': 90 },
  }

  it('is told of the runtime, and nothing is written', () => {
    const advice = adviceOn(DOTNET)!
    expect(inWords(advice.fix)).toBe(
      'name this stage, and add a last stage: `FROM mcr.microsoft.com/dotnet/aspnet:8.0`, `COPY --from=build /out /out`',
    )
    expect(advice).not.toHaveProperty('edits')
    expect(advice.files).toStrictEqual([])
  })

  it('stays where it is when it is compiled at its start', () => {
    const dockerfile = DOTNET.dockerfile.replace('["dotnet", "/out/Shop.dll"]', '["dotnet", "run"]')
    expect(adviceOn({ ...DOTNET, dockerfile })).toBeNull()
  })
})
