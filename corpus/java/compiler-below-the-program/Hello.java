package app;

public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("served by " + Hello.class.getName());
    }
}
