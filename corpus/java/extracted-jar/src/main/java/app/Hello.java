package app;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Hello implements CommandLineRunner {
    public static void main(String[] args) {
        SpringApplication.run(Hello.class, args);
    }

    @Override
    public void run(String... args) {
        System.out.println("served by " + Hello.class.getName());
    }
}
