use std::env;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = env::var("PORT").unwrap_or_else(|_| "8080".into());
    let listener = TcpListener::bind(format!("0.0.0.0:{port}")).await?;
    println!("listening on {}", listener.local_addr()?);
    let mut ended = signal(SignalKind::terminate())?;
    axum::serve(listener, flags::router())
        .with_graceful_shutdown(async move {
            ended.recv().await;
        })
        .await
}
