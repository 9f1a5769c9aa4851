fn main() {
    println!("served by {}", env!("CARGO_PKG_NAME"));
}
