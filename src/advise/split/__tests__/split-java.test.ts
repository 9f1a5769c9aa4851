import { describe, expect, it } from '@jest/globals'
import { type Built, file, splitTo } from './split-on.ts'

const JAR = 'java -Djarmode=tools -jar target/shop.jar extract'

const EXTRACTED: Built = {
  dockerfile: `FROM maven:3.9-eclipse-temurin-21
WORKDIR /app
COPY . .
RUN mvn -B package
RUN ${JAR} --destination run
CMD ["java", "-jar", "run/shop.jar"]
`,
  base: 'maven:3.9-eclipse-temurin-21',
  made: {
    COPY: [file('app/src/main/java/A.java', 1), file('app/pom.xml', 0), file('app/config/a.yml', 0)],
    'RUN mvn': [file('app/target/shop.jar', 20), file('root/.m2/a', 60)],
    'RUN java': [file('app/run/lib/spring.jar', 19), file('app/run/shop.jar', 1)],
  },
  published: { 'eclipse-temurin:21-jre': 90 },
}

/** The same, extracted and started in another way. */
const extracted = (run: string, start: string, paths: readonly string[]): Built => ({
  ...EXTRACTED,
  dockerfile: EXTRACTED.dockerfile.replace(/RUN java.*\nCMD.*/, `RUN ${run}\nCMD ${start}`),
  made: {
    COPY: EXTRACTED.made.COPY!,
    'RUN mvn': EXTRACTED.made['RUN mvn']!,
    [`RUN ${run}`]: paths.map(path => file(path, 1)),
  },
})

const copiesIn = (built: Built): string[] =>
  [...(splitTo(built) ?? '').matchAll(/^COPY --from=build (.*)$/gm)].map(([, copied = '']) => copied)

describe('a jar of Spring Boot that was extracted', () => {
  it('goes with its libraries, which come first', () => {
    expect(copiesIn(EXTRACTED)).toStrictEqual([
      '/app/run/lib /app/run/lib',
      '/app/run/shop.jar /app/run/shop.jar',
      '/app/config /app/config',
    ])
  })

  it('goes so from where nothing else is, and from below the folder of the build', () => {
    for (const folder of ['/opt/shop', 'target/shop']) {
      const at = folder.startsWith('/') ? folder : `/app/${folder}`
      const built = extracted(`${JAR} --destination ${folder}`, `["java", "-jar", "${folder}/shop.jar"]`, [
        `${at.slice(1)}/lib/spring.jar`,
        `${at.slice(1)}/shop.jar`,
      ])
      expect(copiesIn(built)).toStrictEqual([
        `${at}/lib ${at}/lib`,
        `${at}/shop.jar ${at}/shop.jar`,
        '/app/config /app/config',
      ])
    }
  })

  it('goes by its layers where it is started by its launcher, without the folders that they were put together from', () => {
    const unpacked = ['BOOT-INF/lib/a.jar', 'BOOT-INF/classes/A.class', 'META-INF/MANIFEST.MF']
    const parts = [
      ...unpacked,
      'BOOT-INF/layers.idx',
      'org/springframework/boot/loader/launch/JarLauncher.class',
    ]
    const layers = ['dependencies/BOOT-INF/lib/a.jar', 'application/BOOT-INF/classes/A.class']
    for (const mode of ['tools', 'layertools']) {
      const run = `java -Djarmode=${mode} -jar target/shop.jar extract --destination /layers && cp -r /layers/dependencies/. /layers/application/. .`
      const built = extracted(run, '["java", "org.springframework.boot.loader.launch.JarLauncher"]', [
        ...parts.map(part => `app/${part}`),
        ...layers.map(layer => `layers/${layer}`),
      ])
      expect(copiesIn(built)).toStrictEqual([
        '/app/BOOT-INF/lib /app/BOOT-INF/lib',
        '/app/BOOT-INF/classes /app/BOOT-INF/classes',
        '/app/META-INF /app/META-INF',
        '/app/org /app/org',
        '/app/BOOT-INF/layers.idx /app/BOOT-INF/layers.idx',
        '/app/config /app/config',
      ])
    }
  })

  it('goes by its class path, where that names all of it', () => {
    const run = 'mkdir -p run && cd run && jar -xf ../target/shop.jar'
    const paths = ['app/run/BOOT-INF/lib/a.jar', 'app/run/BOOT-INF/classes/shop/A.class']
    const path = 'run/BOOT-INF/classes:run/BOOT-INF/lib/*'
    expect(copiesIn(extracted(run, `["java", "-cp", "${path}", "shop.A"]`, paths)).slice(0, 2)).toStrictEqual(
      ['/app/run/BOOT-INF/lib /app/run/BOOT-INF/lib', '/app/run/BOOT-INF/classes /app/run/BOOT-INF/classes'],
    )
    for (const other of ['.', 'run/BOOT-INF/classes:missing/*', '$PATHS'])
      expect(splitTo(extracted(run, `["java", "-cp", "${other}", "shop.A"]`, paths))).toBeNull()
  })

  it('stays where it is when the launcher has nothing to start', () => {
    expect(
      splitTo(
        extracted(JAR, '["java", "org.springframework.boot.loader.launch.JarLauncher"]', ['app/run/a']),
      ),
    ).toBeNull()
  })
})

describe('a jar that loads others from beside it', () => {
  it('goes with these alone out of the folder of the build', () => {
    const copied = 'mvn -B dependency:copy-dependencies'
    const built = extracted(copied, '["java", "-jar", "target/shop.jar"]', [
      'app/target/dependency/a.jar',
      'app/target/classes/shop/A.class',
    ])
    expect(copiesIn(built)).toStrictEqual([
      '/app/target/dependency /app/target/dependency',
      '/app/target/shop.jar /app/target/shop.jar',
      '/app/config /app/config',
    ])
  })
})
