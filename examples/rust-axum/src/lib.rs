//! Feature flags over HTTP.

pub mod rollout;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, put};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

/// The share of users, in percent, for whom a flag is on.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Flag {
    pub percent: u8,
}

#[derive(Deserialize)]
struct Asked {
    user: String,
}

#[derive(Serialize)]
struct Answer {
    on: bool,
}

#[derive(Serialize)]
struct Health {
    ok: bool,
}

type Flags = Arc<RwLock<HashMap<String, Flag>>>;

/// The HTTP interface, with no flag yet.
pub fn router() -> Router {
    Router::new()
        .route("/health", get(async || Json(Health { ok: true })))
        .route("/flags/{name}", put(set_flag).get(ask_flag))
        .with_state(Flags::default())
}

async fn set_flag(
    State(flags): State<Flags>,
    Path(name): Path<String>,
    Json(flag): Json<Flag>,
) -> StatusCode {
    if flag.percent > 100 {
        return StatusCode::UNPROCESSABLE_ENTITY;
    }
    let mut flags = flags.write().unwrap_or_else(PoisonError::into_inner);
    flags.insert(name, flag);
    StatusCode::NO_CONTENT
}

async fn ask_flag(
    State(flags): State<Flags>,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Answer>, StatusCode> {
    let flags = flags.read().unwrap_or_else(PoisonError::into_inner);
    let flag = flags.get(&name).ok_or(StatusCode::NOT_FOUND)?;
    let on = rollout::is_on(&name, &asked.user, flag.percent);
    Ok(Json(Answer { on }))
}
