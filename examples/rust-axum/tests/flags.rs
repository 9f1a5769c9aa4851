use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

#[tokio::test]
async fn a_flag_is_on_for_all_at_100_percent() {
    let app = flags::router();
    let set = app
        .clone()
        .oneshot(put("/flags/search", 100))
        .await
        .unwrap();
    assert_eq!(set.status(), StatusCode::NO_CONTENT);

    let asked = app.oneshot(get("/flags/search?user=ada")).await.unwrap();
    let body = asked.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(
        serde_json::from_slice::<Value>(&body).unwrap(),
        json!({ "on": true })
    );
}

#[tokio::test]
async fn what_is_not_known_is_not_found() {
    let asked = flags::router()
        .oneshot(get("/flags/search?user=ada"))
        .await
        .unwrap();
    assert_eq!(asked.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn no_flag_is_on_for_more_than_all() {
    let set = flags::router()
        .oneshot(put("/flags/search", 101))
        .await
        .unwrap();
    assert_eq!(set.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

fn get(address: &str) -> Request<Body> {
    Request::get(address).body(Body::empty()).unwrap()
}

fn put(address: &str, percent: u8) -> Request<Body> {
    Request::put(address)
        .header("content-type", "application/json")
        .body(Body::from(json!({ "percent": percent }).to_string()))
        .unwrap()
}
